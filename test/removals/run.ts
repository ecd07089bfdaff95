import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot, toolCommand } from '../../build/shared/project';
import { runScript } from '../../build/shared/run-script';
import { SetupError } from '../../build/shared/setup-error';
import { removals, type Removal } from './removals';
import { without } from './without';

const reportSchema = z.object({ numFailedTests: z.number() });

/** A copy of the project's files as they are now, so that nobody works with half of them gone. @returns its folder */
function copyOfProject(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'motiboard-removals-'));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name !== '')) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(path.join(projectRoot, file), target);
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** Runs one spec with the handling gone. @returns how many of its tests failed */
async function failuresWithout(removal: Removal, folder: string): Promise<number> {
  const file = path.join(folder, removal.file);
  const report = path.join(folder, 'report.json');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, without(whole, removal));
  rmSync(report, { force: true });
  try {
    const [command, ...args] = toolCommand('vitest');
    args.push('run', removal.spec, '--reporter=json', `--outputFile=${report}`);
    await once(spawn(command, args, { cwd: folder, stdio: 'ignore' }), 'exit');
    const told = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    // A spec that could not even be loaded says nothing about the fault.
    return told.numFailedTests;
  } finally {
    writeFileSync(file, whole);
  }
}

/*
 * `npm run removals` takes the handling of one fault after another out of a copy of the project and runs the spec that
 * has to notice; `npm run removals -- clock` only those whose fault has that word. Fails when a spec notices nothing.
 */
await runScript(async () => {
  const [word = '', ...others] = process.argv.slice(2);
  const chosen = removals.filter(({ fault }) => fault.includes(word));
  if (others.length > 0 || chosen.length === 0) {
    throw new SetupError('Give one word that stands in a fault of docs/FAULTS.md, or none.');
  }
  const folder = copyOfProject();
  let unnoticed = 0;
  try {
    for (const removal of chosen) {
      const failed = await failuresWithout(removal, folder);
      if (failed === 0) unnoticed += 1;
      console.log(`${failed === 0 ? 'NOT NOTICED' : `${failed} failed`.padEnd(11)} ${removal.fault}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${chosen.length - unnoticed} noticed, ${unnoticed} not`);
  return unnoticed === 0 ? 0 : 1;
});
