import path from 'node:path';
import { projectRoot } from '../../../build/shared/project';
import { startApp, type MeasuredApp, type Stage } from './electron-run';

/** Starts the smallest possible app. @param dataDir a folder for its browser engine, absolute */
export function startFloor(stage: Stage, dataDir: string): MeasuredApp {
  const folder = path.join(dataDir, 'floor');
  return startApp(stage, path.join(projectRoot, 'test/bench/floor'), [`--user-data-dir=${folder}`]);
}

/** Starts the production build. @param dataDir absolute */
export function startMotiboard(stage: Stage, dataDir: string): MeasuredApp {
  return startApp(stage, projectRoot, ['--data-dir', dataDir]);
}
