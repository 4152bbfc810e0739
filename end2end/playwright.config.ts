import { defineConfig } from '@playwright/test';
import { launch } from './browser';

// `cargo xtask test` says where the report goes; by hand it stays here.
const results = process.env.VERANDA_STORIES ?? 'test-results';

export default defineConfig({
  testDir: 'stories',
  outputDir: `${results}/artifacts`,
  reporter: [['list'], ['json', { outputFile: `${results}/report.json` }]],
  forbidOnly: true,
  // A story that holds only at the second try does not hold.
  retries: 0,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launch,
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
  },
});
