import { defineConfig } from '@playwright/test';
import { launch } from './browser';

// `cargo xtask test` says where the report goes; by hand it stays here.
const results = process.env.VERANDA_STORIES ?? 'test-results';

export default defineConfig({
  testDir: 'stories',
  globalSetup: './people/furnished.ts',
  outputDir: `${results}/artifacts`,
  reporter: [['list'], ['json', { outputFile: `${results}/report.json` }]],
  forbidOnly: true,
  // A story that holds only at the second try does not hold.
  retries: 0,
  workers: 1,
  // Patience costs nothing where all is well, and a busy machine is no fault of the house.
  timeout: 480_000,
  expect: { timeout: 45_000 },
  use: {
    browserName: 'chromium',
    launchOptions: launch,
    actionTimeout: 45_000,
    navigationTimeout: 60_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    // What a story takes from the network it must see; the worker beside a page has stories of its own.
    serviceWorkers: 'block',
  },
});
