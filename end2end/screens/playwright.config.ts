import { defineConfig } from '@playwright/test';
import { launch } from '../browser';

export default defineConfig({
  testDir: '.',
  outputDir: `${process.env.VERANDA_SCREENS ?? '../test-results/screens'}/artifacts`,
  reporter: [['list']],
  workers: 1,
  timeout: 120_000,
  use: { browserName: 'chromium', launchOptions: launch, actionTimeout: 30_000, navigationTimeout: 30_000 },
});
