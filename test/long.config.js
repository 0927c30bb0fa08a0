import config from '../jest.config.js';

/** The tests that take long: `npm run test:long`. */
export default { ...config, rootDir: '..', testMatch: ['<rootDir>/test/**/*.long.test.ts'] };
