export default {
  testEnvironment: 'node',
  // Jest leaves one core to its own process, which hardly works.
  maxWorkers: '100%',
  // A busy machine takes its time; what hangs is still found.
  testTimeout: 60_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  // What takes long is run by `npm run test:long`.
  testMatch: ['<rootDir>/test/**/!(*.long).test.ts'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/random-cases.ts' },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  coverageProvider: 'v8',
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
};
