import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CATALOGUE } from '../../src/commands/catalogue.ts';
import { generatedDocs } from '../support/generated-docs.ts';

const pages = Object.entries(await generatedDocs());

test.each(pages)('%s is what the code says now (npm run docs writes it)', (path, text) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

test('every command is documented', () => {
  const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  for (const { path } of CATALOGUE) expect(page).toContain(`## mentor ${path}\n`);
});

test('the README quotes the first session word for word', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const session = readFileSync(new URL('../../examples/first-session.console', import.meta.url), 'utf8');
  expect(readme).toContain(session.trim());
});

test('every decision is in the list of decisions', () => {
  const folder = new URL('../../docs/adr/', import.meta.url);
  const list = readFileSync(new URL('README.md', folder), 'utf8');
  for (const name of readdirSync(folder)) if (name !== 'README.md') expect(list).toContain(`(${name})`);
});
