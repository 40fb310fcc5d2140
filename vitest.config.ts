import { defineConfig } from 'vitest/config';

// CI asks for a report to count from; a person at a terminal does not need one.
const { MIANBA_TEST_REPORT: report } = process.env;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
    ...(report ? { reporters: ['default', ['json', { outputFile: report }]] as const } : {}),
  },
});
