import { defineConfig } from '@playwright/test';
import { launch } from '../browser';

// `cargo xtask bench` says in a file what to measure and reads another one: nothing is judged here.
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  reporter: [['line']],
  retries: 0,
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: { browserName: 'chromium', launchOptions: launch, trace: 'off', screenshot: 'off', video: 'off' },
});
