// The demo house is furnished once for all stories: each begins from a copy of it, with links of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { House } from './house';

/** Furnishes before the first story, and says to all where the copies are made from; what it gives back cleans up. */
export default async function furnish(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'veranda-furnished-'));
  const data = path.join(folder, 'house');
  const house = await House.open({ kind: 'demo', data });
  await house.stop();
  process.env.STORIES_FURNISHED = data;
  process.env.STORIES_BEGUN = path.join(folder, 'begun');
  return () => rm(folder, { recursive: true, force: true });
}
