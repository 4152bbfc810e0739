import { defineConfig } from '@playwright/test';
import { launch } from '../browser';

const results = process.env.VERANDA_STORIES ?? '../test-results/proofs';

export default defineConfig({
  testDir: '.',
  globalSetup: '../people/furnished.ts',
  outputDir: `${results}/artifacts`,
  reporter: [['list'], ['json', { outputFile: `${results}/report.json` }]],
  forbidOnly: true,
  retries: 0,
  workers: 1,
  // Hundreds of pages each.
  timeout: 3_600_000,
  expect: { timeout: 45_000 },
  use: { browserName: 'chromium', launchOptions: launch, actionTimeout: 30_000, navigationTimeout: 60_000, serviceWorkers: 'block' },
});
