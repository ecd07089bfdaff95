/**
 * Channel names of the parts of the panel that are about the vendors' operations, alone, so that a preload can list
 * them without carrying the schemas.
 */
export const operationCallNames = [
  'operations:list',
  'operations:hold-file',
  'operations:release-file',
  'operations:dry-run',
  'operations:run',
  'operations:cancel',
  'operations:history',
  'operations:choices',
] as const;
/** What main tells the panel about operations unasked. */
export const operationPushNames = ['operations:progress', 'operations:history-changed'] as const;

/** What the panel may ask about the audit log. */
export const auditCallNames = ['audit:list', 'audit:export'] as const;

/** What the panel may ask about bulk jobs. */
export const bulkCallNames = [
  'bulk:template',
  'bulk:preview',
  'bulk:start',
  'bulk:pause',
  'bulk:resume',
  'bulk:cancel',
  'bulk:remove',
  'bulk:decide',
  'bulk:list',
  'bulk:rows',
  'bulk:results',
] as const;
/** What main tells the panel about bulk jobs unasked. */
export const bulkPushNames = ['bulk:changed'] as const;

/** What the panel's Health may ask about. */
export const healthCallNames = [
  'health:facts',
  'health:thumbnail',
  'health:refresh-source',
  'health:restart-carousel',
  'health:restart-app',
  'health:export-diagnostics',
  'health:set-autostart',
  'health:start-drill',
  'health:stop-drill',
] as const;

/** What the panel may ask about settings. */
export const settingsCallNames = [
  'settings:get',
  'settings:check',
  'settings:save',
  'settings:set-logo',
  'settings:remove-logo',
  'settings:find-people',
  'settings:kept-away',
  'settings:export',
  'settings:import-preview',
  'settings:import-apply',
] as const;
/** What main tells the panel about settings unasked. */
export const settingsPushNames = ['settings:changed'] as const;

/** What the panel may ask about connections. */
export const connectionCallNames = ['connections:test'] as const;

/** What the panel may ask about what is on screen. */
export const onScreenCallNames = [
  'on-screen:list',
  'on-screen:hide-item',
  'on-screen:show-item',
  'on-screen:hide-person',
  'on-screen:show-person',
  'on-screen:why',
  'on-screen:report',
] as const;
/** What main tells the panel about what is on screen unasked. */
export const onScreenPushNames = ['on-screen:changed'] as const;

/** What the panel's "Display" may ask. */
export const looksCallNames = ['looks:preview', 'looks:displays'] as const;

/** What the panel may ask while it is locked: about the lock, and nothing else. */
export const lockCallNames = [
  'lock:get',
  'lock:look',
  'lock:check',
  'lock:choose',
  'lock:unlock',
  'lock:lock',
  'lock:touch',
  'lock:change',
  'lock:close',
] as const;
/** What main tells the panel about the lock unasked. */
export const lockPushNames = ['lock:changed', 'lock:look-changed'] as const;

/** What the panel may ask about the app itself. */
export const aboutCallNames = ['about:get', 'about:licences', 'about:copy'] as const;

/** What the panel may ask about a person's sign-in to Motivosity. */
export const signInCallNames = [
  'sign-in:status',
  'sign-in:start',
  'sign-in:password',
  'sign-in:cancel',
  'sign-in:out',
] as const;

/** What the panel may ask about files that it gives people. */
export const fileCallNames = ['files:save'] as const;

/** Every call of the panel, for its preload. */
export const panelCallNames = [
  ...lockCallNames,
  ...aboutCallNames,
  ...settingsCallNames,
  ...looksCallNames,
  ...connectionCallNames,
  ...onScreenCallNames,
  ...healthCallNames,
  ...fileCallNames,
  ...operationCallNames,
  ...auditCallNames,
  ...bulkCallNames,
  ...signInCallNames,
] as const;
/** Every push to the panel, for its preload. */
export const panelPushNames = [
  ...lockPushNames,
  ...settingsPushNames,
  ...onScreenPushNames,
  ...operationPushNames,
  ...bulkPushNames,
] as const;
