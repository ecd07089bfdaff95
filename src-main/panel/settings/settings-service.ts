import type { Redactor } from '../../api/redact';
import type { Log } from '../../contract/log';
import type { SettingsChange, SettingsOutcome, SettingsView } from '../../contract/panel/settings';
import { ok, type Result } from '../../contract/result';
import type { ConfigProblem, Settings } from '../../contract/settings';
import { secretPaths } from '../../store/state/secret-paths';
import { settingsInForce, type Provisioned, type SettingsInForce } from '../../store/state/settings-in-force';
import type { JsonObject } from '../../store/state/settings-versions';
import type { State } from '../../store/state/state';
import { hasMotimate, hasMotivosity } from '../../sync/configured-sources';
import { planChange, type PlannedChange } from './plan-change';
import { secretViews } from './secret-views';
import { visibleDefaults, visibleSettings } from './visible-settings';

/** What the settings are made of. */
export interface SettingsServiceDeps {
  /** What the provisioning file says, and where it is. */
  readonly provisioned: Provisioned & { readonly file: string | null };
  readonly state: Pick<State, 'settings' | 'secrets' | 'health'>;
  readonly redactor: Pick<Redactor, 'register'>;
  readonly log: Log;
}

/** Hears of every change, after it is kept. */
export type SettingsListener = (inForce: SettingsInForce) => void;

/**
 * The settings as the panel edits them and as everything else follows them: checked as a whole before anything is kept,
 * secrets only ever written, what the provisioning file fixes never changed.
 */
export class SettingsService {
  readonly #deps: SettingsServiceDeps;
  readonly #listeners = new Set<SettingsListener>();
  /** Secrets that hold until the panel locks, by name. */
  readonly #passing = new Map<string, string>();
  #revision = 1;
  #inForce: SettingsInForce;
  #logo: string | null = null;

  constructor(deps: SettingsServiceDeps) {
    this.#deps = deps;
    this.#inForce = this.#read();
  }

  /** What applies now. Holds secrets: never goes to a page. */
  current(): SettingsInForce {
    return this.#inForce;
  }

  /** The provisioning file; null = there is none. */
  get file(): string | null {
    return this.#deps.provisioned.file;
  }

  /** Hears of every change. Returns how to stop. */
  subscribe(listener: SettingsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What a page may see. */
  view(): SettingsView {
    const { settings, managed, problems } = this.#inForce;
    return {
      revision: this.#revision,
      values: visibleSettings(settings, this.#kept()),
      defaults: visibleDefaults(),
      secrets: secretViews({
        secrets: this.#deps.state.secrets,
        passing: this.#passing,
        provisioned: this.#deps.provisioned.given,
        managed,
      }),
      managed: [...managed],
      file: this.file,
      problems: [...problems],
      logo: this.#logo,
      cannotSave: this.#cannotSave(),
      connected: { motivosity: hasMotivosity(settings), motimate: hasMotimate(settings) },
    };
  }

  /** Says which logo is in use. @param address `media://logo/…`; null = none */
  showsLogo(address: string | null): void {
    if (address === this.#logo) return;
    this.#logo = address;
    // The screen follows a change later than its view was told; an equal revision would be ignored.
    this.#revision += 1;
  }

  /** What a change would come to: the settings that would apply, or what is wrong with it. Keeps nothing. */
  preview(
    change: SettingsChange,
  ): { ok: true; settings: Settings } | { ok: false; problems: ConfigProblem[] } {
    const plan = this.#plan(change);
    return plan.ok ? { ok: true, settings: plan.value.settings } : { ok: false, problems: plan.problems };
  }

  /** Makes a change, all of it or nothing. Everybody who follows has been told when it returns. */
  save(change: SettingsChange): SettingsOutcome {
    const plan = this.#plan(change);
    if (!plan.ok) return plan;
    const kept = this.#keep(plan.value);
    if (!kept.ok) return { ok: false, problems: [{ key: '', message: kept.error.message }] };
    this.#changed();
    return { ok: true, view: this.view() };
  }

  /** The panel locks: what was held for this unlock is forgotten. */
  lock(): void {
    if (this.#passing.size === 0) return;
    this.#passing.clear();
    this.#changed();
  }

  #plan(change: SettingsChange) {
    return planChange(change, {
      kept: this.#kept(),
      secrets: this.#secrets(),
      provisioned: this.#deps.provisioned.given,
      file: this.file,
      inForce: this.#inForce,
    });
  }

  /** Secrets first: settings that name a connection without its secret would be no connection for a moment. */
  #keep(plan: PlannedChange): Result<null> {
    const { secrets, settings } = this.#deps.state;
    const before = this.#secrets();
    const undo: (() => unknown)[] = [];
    for (const [name, secret] of plan.keep) {
      this.#deps.redactor.register(secret);
      const kept = secrets.set(name, secret);
      if (!kept.ok) {
        for (const back of undo) back();
        return kept;
      }
      const old = before.get(name);
      undo.push(() => (old === undefined ? secrets.remove(name) : secrets.set(name, old)));
    }
    const written = settings.write(plan.kept);
    if (!written.ok) {
      for (const back of undo) back();
      return written;
    }
    for (const [name] of plan.keep) this.#passing.delete(name);
    for (const [name, secret] of plan.pass) {
      this.#deps.redactor.register(secret);
      this.#passing.set(name, secret);
    }
    for (const name of plan.forget) {
      this.#passing.delete(name);
      const removed = secrets.has(name) ? secrets.remove(name) : ok(null);
      if (!removed.ok) return removed;
    }
    return ok(null);
  }

  #changed(): void {
    this.#inForce = this.#read();
    this.#revision += 1;
    for (const listener of this.#listeners) listener(this.#inForce);
  }

  #read(): SettingsInForce {
    const { provisioned, state, log } = this.#deps;
    return settingsInForce(provisioned, state, log, this.#passing);
  }

  #kept(): JsonObject {
    const kept = this.#deps.state.settings.read();
    return kept.ok ? kept.value.settings : {};
  }

  /** Every secret that this machine has, by name. */
  #secrets(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const { name } of secretPaths) {
      const secret = this.#deps.state.secrets.read(name);
      if (secret.ok && secret.value !== null) found.set(name, secret.value);
    }
    return new Map([...found, ...this.#passing]);
  }

  #cannotSave(): string | null {
    const health = this.#deps.state.health();
    if (health.keptOn === 'disk' && health.trouble === null) return null;
    return 'This machine’s disk takes nothing now, so changes cannot be kept. Make room on it, or restart the machine.';
  }
}
