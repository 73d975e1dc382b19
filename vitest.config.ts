import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the results as JSON, besides what people read. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    testTimeout: 30_000,
    // Of what a browser will show in a moment, on a machine that is busy with other tests.
    expect: { poll: { timeout: 8_000 } },
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
