/** A handling of a fault that is taken out of the code, and the spec that has to notice. */
export interface Removal {
  /** The row of `docs/FAULTS.md`, as it stands in its first column. */
  readonly fault: string;
  /** The file that loses it, from the project's folder. */
  readonly file: string;
  /** What is put in the place of what; each text on the left stands in the file exactly once. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The spec, from the project's folder. */
  readonly spec: string;
}

const recovery = 'src-main/kiosk/recovery';
const rules = 'src-main/sync/privacy/rules.ts';
const fetcher = 'src-main/sync/pictures/picture-fetcher.ts';
const openState = 'src-main/store/state/open-state.ts';
const delays = 'src-main/sync/delay-policy.ts';

/** One removal at least for every row of `docs/FAULTS.md` whose handling is code of ours. */
export const removals: readonly Removal[] = [
  {
    fault: 'page does not answer',
    file: `${recovery}/liveness.ts`,
    edits: [["this.#dead('hang', `no answer for ${String(livenessTimes.answer / 1_000)} s`)", 'undefined']],
    spec: `${recovery}/liveness.spec.ts`,
  },
  {
    fault: 'page answers and shows nothing new',
    file: `${recovery}/liveness.ts`,
    edits: [["this.#dead('silence', `no slide for ${String(ms / 1_000)} s`)", 'undefined']],
    spec: `${recovery}/liveness.spec.ts`,
  },
  {
    fault: 'page comes up empty: its script cannot begin',
    file: `${recovery}/page-watch.ts`,
    edits: [["contents.on('did-finish-load', loaded);", '']],
    spec: `${recovery}/page-watch.spec.ts`,
  },
  {
    fault: 'page has a fault before its first slide',
    file: `${recovery}/liveness.ts`,
    edits: [
      [
        'this.#silence = this.#deps.clock.after(livenessTimes.afterFault',
        'this.#silence = this.#deps.clock.after(livenessTimes.firstSlide',
      ],
    ],
    spec: `${recovery}/liveness.spec.ts`,
  },
  {
    fault: 'page fails again and again',
    file: `${recovery}/ladder.ts`,
    edits: [["if (nth === 1) return 'reload';", "if (nth > 0) return 'reload';"]],
    spec: `${recovery}/ladder.spec.ts`,
  },
  {
    fault: 'still slide stands for hours, or outside them',
    file: `${recovery}/page-recovery.ts`,
    edits: [['    this.#move?.();\n    // Black', '    return;\n    // Black']],
    spec: `${recovery}/page-recovery.spec.ts`,
  },
  {
    fault: 'graphics process dies three times',
    file: `${recovery}/gpu-count.ts`,
    edits: [['return this.#deaths.length >= mostGpuDeaths;', 'return false;']],
    spec: `${recovery}/keepers.spec.ts`,
  },
  {
    fault: 'app ends before its first slide, twice',
    file: `${recovery}/start-marks.ts`,
    edits: [['this.lost = recent.length;', 'this.lost = 0;']],
    spec: `${recovery}/start-marks.spec.ts`,
  },
  {
    fault: 'main process throws',
    file: `${recovery}/main-faults.ts`,
    edits: [["this.#deps.relaunch('a fault in the main process');", '']],
    spec: `${recovery}/main-faults.spec.ts`,
  },
  {
    fault: 'main process throws without end',
    file: `${recovery}/main-faults.ts`,
    edits: [['if (nth > mostMainRelaunches) return null;', '']],
    spec: `${recovery}/main-faults.spec.ts`,
  },
  {
    fault: 'another window takes the front',
    file: `${recovery}/front-keeper.ts`,
    edits: [['    window.comeBack();', '']],
    spec: `${recovery}/keepers.spec.ts`,
  },
  {
    fault: 'display is unplugged, turned, or another',
    file: `${recovery}/place-keeper.ts`,
    edits: [['if (nth === 0) window.move(place);', 'if (nth === 0) return;']],
    spec: `${recovery}/keepers.spec.ts`,
  },
  {
    fault: 'clock is set while the app runs',
    file: 'src-main/kiosk/hours/clock-trust.ts',
    edits: [["return this.#settling > 0 ? 'jumped' : 'trusted';", "return 'trusted';"]],
    spec: 'src-main/kiosk/hours/hours-keeper.spec.ts',
  },
  {
    fault: 'clock is earlier than the app',
    file: 'src-main/kiosk/hours/clock-trust.ts',
    edits: [["if (now < this.#builtAt) return 'unset';", '']],
    spec: 'src-main/kiosk/hours/hours-keeper.spec.ts',
  },
  {
    fault: 'time zone of the machine is changed',
    file: 'src-main/kiosk/show/show.ts',
    edits: [['if (zone === this.#zone) return;', 'return;']],
    spec: 'src-main/kiosk/show/show.spec.ts',
  },
  {
    fault: 'hours: display goes off and on',
    file: 'src-main/kiosk/hours/keep-hours.ts',
    edits: [["power.set(state === 'open' ? 'on' : 'off');", '']],
    spec: 'src-main/kiosk/hours/keep-hours.spec.ts',
  },
  {
    fault: 'hours: polling slows down',
    file: 'src-main/kiosk/hours/keep-hours.ts',
    edits: [["sync.setPace(state === 'open' ? 'normal' : 'slow');", '']],
    spec: 'src-main/kiosk/hours/keep-hours.spec.ts',
  },
  {
    fault: 'hours: the front is kept without a timer',
    file: `${recovery}/front-keeper.ts`,
    edits: [['if (!this.#resting || this.#away) this.#wait(frontEveryMs);', 'this.#wait(frontEveryMs);']],
    spec: `${recovery}/keepers.spec.ts`,
  },
  {
    fault: 'hours: the page is looked at seldom',
    file: 'src-main/kiosk/refresh/refresh-keeper.ts',
    edits: [['this.#deps.closed() ? hourMs : minuteMs', 'minuteMs']],
    spec: 'src-main/kiosk/refresh/refresh-keeper.spec.ts',
  },
  {
    fault: 'page grows old',
    file: 'src-main/kiosk/refresh/refresh-keeper.ts',
    edits: [["if (this.#age >= refreshRules.oldest) return 'age';", '']],
    spec: 'src-main/kiosk/refresh/refresh-keeper.spec.ts',
  },
  {
    fault: 'page grows too large',
    file: 'src-main/kiosk/refresh/refresh-keeper.ts',
    edits: [
      [
        "if (this.#large >= refreshRules.readings && this.#age >= refreshRules.youngest) return 'memory';",
        '',
      ],
    ],
    spec: 'src-main/kiosk/refresh/refresh-keeper.spec.ts',
  },
  {
    fault: 'killed while settings and polls are written',
    file: 'src-main/store/sqlite.ts',
    edits: [
      ["this.#connection.exec('BEGIN IMMEDIATE');", ''],
      ["this.#connection.exec('COMMIT');", ''],
    ],
    spec: 'test/kill/kill.spec.ts',
  },
  {
    fault: 'picture is none',
    file: 'src-main/sync/pictures/sniff.ts',
    edits: [['formats.find(({ starts }) => starts(bytes))', 'formats[1]']],
    spec: 'src-main/sync/pictures/sniff.spec.ts',
  },
  {
    fault: 'picture is torn',
    file: 'src-main/sync/pictures/sniff.ts',
    edits: [['format.read(bytes);', 'format.read(bytes) ?? { width: 1, height: 1 };']],
    spec: 'src-main/sync/pictures/sniff.spec.ts',
  },
  {
    fault: 'picture is a bomb',
    file: fetcher,
    edits: [['width > maxSide || height > maxSide || width * height > maxPixels', 'width < 0']],
    spec: 'src-main/sync/pictures/picture-fetcher.spec.ts',
  },
  {
    fault: 'picture has no end',
    file: 'src-main/sync/pictures/read-within.ts',
    // Not the limit itself: without it the spec would read for ever.
    edits: [['      return null;', '      return Buffer.concat(parts, length);']],
    spec: 'src-main/sync/pictures/picture-fetcher.spec.ts',
  },
  {
    fault: 'window is asked to close',
    file: 'src-main/kiosk/stay-open.ts',
    edits: [['event.preventDefault();', '']],
    spec: 'src-main/kiosk/stay-open.spec.ts',
  },
  {
    fault: 'machine wakes up',
    file: 'src-main/sync/sync.ts',
    edits: [
      [
        "if (pace === 'normal') for (const poller of pollers.values()) void poller.catchUp();\n    },\n    keptAway",
        '},\n    keptAway',
      ],
    ],
    spec: 'src-main/sync/hide-while-running.spec.ts',
  },
  {
    fault: 'hidden person by what else they are known by',
    file: 'src-main/sync/privacy/apply-to-cache.ts',
    edits: [['if (gone.length > 0) input.learn?.(hidden);', '']],
    spec: 'src-main/sync/hide-while-running.spec.ts',
  },
  {
    fault: 'ranking of a month that is over',
    file: 'src-main/sync/board-builder.ts',
    edits: [['isOfThis(period, { fetchedAt, now, timeZone }) ? input.leaders : []', 'input.leaders']],
    spec: 'src-main/sync/sync.spec.ts',
  },
  {
    fault: 'hidden person',
    file: rules,
    edits: [['if (known.from !== null && hidden.isHidden(known.from, options)) return null;', '']],
    spec: 'test/unit/takedown.spec.ts',
  },
  {
    fault: 'amounts that are not to be shown',
    file: rules,
    edits: [['showAmounts && !isLobby ? known.amount : null', 'known.amount']],
    spec: 'src-main/sync/privacy/rules.spec.ts',
  },
  {
    fault: 'secrets in what is written down',
    file: 'src-main/api/redact.ts',
    edits: [['(known === null ? input : input.replace(known, REDACTED))', 'input']],
    spec: 'src-main/api/redact.spec.ts',
  },
  {
    fault: 'items of a source that needs attention',
    file: 'src-main/sync/leases.ts',
    edits: [
      [
        'return context.now < context.fetchedAt + lease + placeFromOldest * context.leases.retireStep;',
        'return context.now < context.fetchedAt + lease;',
      ],
    ],
    spec: 'src-main/sync/leases.spec.ts',
  },
  {
    fault: 'answer 429',
    file: delays,
    edits: [
      ['return limitedWait(outcome.retryAfterMs, intervalMs);', 'return { base: intervalMs, least: 0 };'],
    ],
    spec: 'src-main/sync/delay-policy.spec.ts',
  },
  {
    fault: 'answer 401 or 403',
    file: delays,
    edits: [
      [
        'return { base: Math.max(delayLimits.attentionMs, intervalMs), least: delayLimits.attentionMs };',
        'return { base: intervalMs, least: 0 };',
      ],
    ],
    spec: 'src-main/sync/poller.spec.ts',
  },
  {
    fault: 'network flaps',
    file: delays,
    edits: [
      [
        'return { base: Math.min(doubled, Math.max(intervalMs, least)), least };',
        'return { base: 1_000, least: 0 };',
      ],
    ],
    spec: 'src-main/sync/sync.spec.ts',
  },
  {
    fault: 'body without end',
    file: 'src-main/api/read-body.ts',
    edits: [['if (bytes > maxBytes)', 'if (bytes < 0)']],
    spec: 'src-main/api/transport.http.spec.ts',
  },
  {
    fault: 'answer that never comes',
    file: 'src-main/api/transport.ts',
    edits: [
      ["clock.after(timeoutMs, () => end(apiFailure('timeout', codeWords('timeout'))))", '() => undefined'],
    ],
    spec: 'src-main/api/transport.spec.ts',
  },
  {
    fault: 'redirect to another host',
    file: 'src-main/api/transport.ts',
    edits: [["redirect: 'error',", "redirect: 'follow',"]],
    spec: 'src-main/api/transport.http.spec.ts',
  },
  {
    fault: 'web page instead of data',
    file: 'src-main/api/transport.ts',
    edits: [['exchange.operation.anyBody === true && !/^\\s*</.test(text)', 'true']],
    spec: 'src-main/api/transport.spec.ts',
  },
  {
    fault: 'state cannot be read',
    file: openState,
    edits: [['refill = refillState({ file: target, key: keys.database, clock, log });', '']],
    spec: 'src-main/store/state/open-state.spec.ts',
  },
  {
    fault: 'state cannot be read and has no backup',
    file: openState,
    edits: [["unreadable: 'set-aside',", "unreadable: 'delete',"]],
    spec: 'src-main/store/state/open-state.spec.ts',
  },
  {
    fault: 'state is damaged while it is in use',
    file: 'src-main/store/guarded-database.ts',
    edits: [['this.#database = this.#renew();', 'this.#database = null;']],
    spec: 'src-main/store/state/open-state.spec.ts',
  },
  {
    fault: 'disk full',
    file: 'src-main/store/guarded-database.ts',
    edits: [['if (mayEscape && this.#escape(error)) return this.#attempt(what, body, false);', '']],
    spec: 'src-main/store/full-disk.spec.ts',
  },
  {
    fault: 'disk read-only or locked',
    file: 'src-main/store/state/open-state.ts',
    edits: [
      [
        'const from = keys && readWithoutDisk(opened.value.database, file, keys.database, log);',
        'const from = null;',
      ],
    ],
    spec: 'src-main/store/state/open-state.spec.ts',
  },
  {
    fault: 'key is damaged',
    file: 'src-main/store/key.ts',
    edits: [['return timingSafeEqual(checksum(key), body.subarray(keyBytes)) ? key : null;', 'return key;']],
    spec: 'src-main/store/key.spec.ts',
  },
  {
    fault: 'key was lost and is back',
    file: openState,
    edits: [['return bringBack({ ...deps, database, keys });', 'return false;']],
    spec: 'src-main/store/state/open-state.spec.ts',
  },
  {
    fault: 'an update is not what the feed says',
    file: 'src-main/kiosk/updates/update-keeper.ts',
    edits: [['this.#failed(got.error, version);\n      return;', '']],
    spec: 'src-main/kiosk/updates/update-keeper.spec.ts',
  },
  {
    fault: 'a new version does not work',
    file: 'src-main/kiosk/updates/update-memory.ts',
    edits: [['if (tries >= mostTries) {', 'if (tries < 0) {']],
    spec: 'src-main/kiosk/updates/update-memory.spec.ts',
  },
];
