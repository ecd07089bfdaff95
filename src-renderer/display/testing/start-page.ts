import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import type { Board } from '@contract/board';
import type { Screen } from '@contract/screen';
import { FakeClock, settle } from '../../../src-main/testing/fake-clock';
import App from '../App.svelte';
import { FaultReporter } from '../fault-reporter';
import { FakeBridge } from './fake-bridge';
import { screen } from './samples';

/** What main answers a page that is started. */
interface Told {
  /** Absent = main has none yet. */
  readonly board?: Board;
  readonly screen?: Screen;
  /** Whether pictures are taken. */
  readonly capture?: boolean;
  /** Resolves when the typeface is there. */
  readonly face?: Promise<void>;
}

/** The whole display page, after its first half second. `pass` lets ms go by, `slide` names the one that is shown. */
export async function startPage({ board, screen: looks = screen(), capture = false, face }: Told) {
  const bridge = new FakeBridge();
  const clock = new FakeClock();
  if (board) bridge.answers['board:get'] = () => ({ ok: true, value: board });
  bridge.answers['screen:get'] = () => ({ ok: true, value: looks });
  const faults = new FaultReporter(bridge, clock);
  const page = render(App, { bridge, clock, faults, capture, ...(face ? { face } : {}) });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 500) {
      await clock.advance(Math.min(500, left));
      await tick();
      await settle();
    }
  };
  await settle();
  await pass(500);
  const slide = () => page.container.querySelector('[data-slide]')?.getAttribute('data-slide');
  return { bridge, clock, pass, slide, ...page };
}
