import { settle, type FakeClock } from '../../src-main/testing/fake-clock';

/** A fake clock together with a real network. */
export interface WaitingClock {
  /** The real fetch, counted. */
  readonly fetch: typeof globalThis.fetch;
  /** Lets `ms` of the fake clock pass, second by second; in each, waits until the network has nothing under way. */
  advance(ms: number): Promise<void>;
  /** From now on does not wait for the network. */
  leaveAlone(): void;
}

/** Puts a fake clock and the real network together: time stands still while an answer is on its way. */
export function waitFor(clock: FakeClock): WaitingClock {
  let underWay = 0;
  let waits = true;
  const calm = async (): Promise<void> => {
    await settle();
    while (waits && underWay > 0) await settle();
    await settle();
  };
  return {
    async fetch(input, init) {
      underWay += 1;
      try {
        const response = await globalThis.fetch(input, init);
        const text = response.body === null ? null : wholeBody(response.body, () => (underWay -= 1));
        if (text === null) underWay -= 1;
        return new Response(text, response);
      } catch (error) {
        underWay -= 1;
        throw error;
      }
    },
    async advance(ms) {
      await calm();
      for (let left = ms; left > 0; left -= 1000) {
        await clock.advance(Math.min(1000, left));
        await calm();
      }
    },
    leaveAlone() {
      waits = false;
    },
  };
}

/** The same stream, with word of its end, good or bad. */
function wholeBody(body: ReadableStream<Uint8Array>, ended: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let over = false;
  const end = (): void => {
    if (!over) ended();
    over = true;
  };
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        end();
        controller.close();
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    cancel() {
      end();
      return reader.cancel();
    },
  });
}
