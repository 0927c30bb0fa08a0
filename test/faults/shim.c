/*
 * Stands between a process and the system, and lets it down at one chosen step. A step is a call that changes a file
 * below FAULT_DIR: write, pwrite, fsync, fdatasync, ftruncate, unlink, rename, link, and an open that creates.
 *
 *   FAULT_MODE=count   counts the steps into the file FAULT_COUNT
 *   FAULT_MODE=kill    SIGKILL before step FAULT_AT
 *   FAULT_MODE=torn    SIGKILL after half of the write of step FAULT_AT; any other step is done first
 *   FAULT_MODE=full    from step FAULT_AT on there is no room: ENOSPC
 *   FAULT_MODE=error   step FAULT_AT fails with EIO
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long steps = 0;

static const char *folder(void) { return getenv("FAULT_DIR"); }
static int is_mode(const char *mode) {
  const char *given = getenv("FAULT_MODE");
  return given != NULL && strcmp(given, mode) == 0;
}
static int is_ours(const char *path) {
  const char *dir = folder();
  return dir != NULL && path != NULL && strncmp(path, dir, strlen(dir)) == 0;
}
static int is_our_fd(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

static void die(void) {
  raise(SIGKILL);
  for (;;) pause();
}

/* Returns 0 to go on, else the error to fail with; -1 to do half of it and die. */
static int step(int grows) {
  long at = atol(getenv("FAULT_AT") == NULL ? "0" : getenv("FAULT_AT"));
  steps++;
  if (is_mode("count")) {
    char text[32];
    int length = snprintf(text, sizeof text, "%ld\n", steps);
    int (*open_)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    ssize_t (*write_)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    int fd = open_(getenv("FAULT_COUNT"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd >= 0) {
      if (write_(fd, text, (size_t)length) < 0) return 0;
      close(fd);
    }
    return 0;
  }
  if (is_mode("kill") && steps == at) die();
  if (is_mode("torn") && steps == at) return -1;
  if (is_mode("full") && steps >= at && grows) return ENOSPC;
  if (is_mode("error") && steps == at) return EIO;
  return 0;
}

#define FAIL(error) do { errno = (error); return -1; } while (0)

ssize_t write(int fd, const void *data, size_t size) {
  ssize_t (*next)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  if (!is_our_fd(fd)) return next(fd, data, size);
  int fault = step(1);
  if (fault > 0) FAIL(fault);
  if (fault < 0) { next(fd, data, size / 2); die(); }
  return next(fd, data, size);
}

static ssize_t positioned(const char *name, int fd, const void *data, size_t size, off_t at) {
  ssize_t (*next)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, name);
  if (!is_our_fd(fd)) return next(fd, data, size, at);
  int fault = step(1);
  if (fault > 0) FAIL(fault);
  if (fault < 0) { next(fd, data, size / 2, at); die(); }
  return next(fd, data, size, at);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return positioned("pwrite", fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return positioned("pwrite64", fd, data, size, at); }

static int on_fd(const char *name, int fd) {
  int (*next)(int) = dlsym(RTLD_NEXT, name);
  if (!is_our_fd(fd)) return next(fd);
  int fault = step(0);
  if (fault > 0) FAIL(fault);
  int result = next(fd);
  if (fault < 0) die();
  return result;
}
int fsync(int fd) { return on_fd("fsync", fd); }
int fdatasync(int fd) { return on_fd("fdatasync", fd); }

static int truncated(const char *name, int fd, off_t size) {
  int (*next)(int, off_t) = dlsym(RTLD_NEXT, name);
  if (!is_our_fd(fd)) return next(fd, size);
  int fault = step(0);
  if (fault > 0) FAIL(fault);
  int result = next(fd, size);
  if (fault < 0) die();
  return result;
}
int ftruncate(int fd, off_t size) { return truncated("ftruncate", fd, size); }
int ftruncate64(int fd, off_t size) { return truncated("ftruncate64", fd, size); }

int unlink(const char *path) {
  int (*next)(const char *) = dlsym(RTLD_NEXT, "unlink");
  struct stat about;
  if (!is_ours(path) || lstat(path, &about) != 0) return next(path);
  int fault = step(0);
  if (fault > 0) FAIL(fault);
  int result = next(path);
  if (fault < 0) die();
  return result;
}

static int two_paths(const char *name, const char *from, const char *to) {
  int (*next)(const char *, const char *) = dlsym(RTLD_NEXT, name);
  if (!is_ours(to)) return next(from, to);
  int fault = step(1);
  if (fault > 0) FAIL(fault);
  int result = next(from, to);
  if (fault < 0) die();
  return result;
}
int rename(const char *from, const char *to) { return two_paths("rename", from, to); }
int link(const char *from, const char *to) { return two_paths("link", from, to); }

static int opened(const char *name, const char *path, int flags, mode_t mode) {
  int (*next)(const char *, int, ...) = dlsym(RTLD_NEXT, name);
  if ((flags & O_CREAT) == 0 || !is_ours(path)) return next(path, flags, mode);
  struct stat about;
  if (stat(path, &about) == 0) return next(path, flags, mode);
  int fault = step(1);
  if (fault > 0) FAIL(fault);
  int result = next(path, flags, mode);
  if (fault < 0) die();
  return result;
}
int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return opened("open", path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return opened("open64", path, flags, mode);
}
