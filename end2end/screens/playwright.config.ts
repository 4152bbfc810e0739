import { defineConfig } from '@playwright/test';
import { launch } from '../browser';

export default defineConfig({
  testDir: '.',
  outputDir: `${process.env.VERANDA_SCREENS ?? 'target'}/artifacts`,
  reporter: [['list']],
  workers: 1,
  timeout: 90_000,
  use: { browserName: 'chromium', launchOptions: launch, actionTimeout: 15_000, navigationTimeout: 20_000 },
});
