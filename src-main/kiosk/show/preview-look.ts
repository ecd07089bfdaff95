import type { Audience, LookPreview } from '../../contract/panel/looks';
import type { Settings } from '../../contract/settings';
import { slideIds } from '../../contract/slide';
import { lookOf } from '../screen-keeper';
import type { Show } from './show';

/** The screen as it would be with other settings, of what is kept now. Nothing follows them. */
export function previewLook(
  show: Pick<Show, 'data' | 'screen' | 'logo' | 'settings'>,
  settings: Settings,
  audience: Audience,
): LookPreview {
  // What visitors may not see is not kept while the screen is theirs.
  const seen = show.settings.display.audience === 'lobby' ? 'lobby' : audience;
  const { privacy } = settings;
  const display = { ...settings.display, audience: seen };
  const screen = show.screen();
  const { mode, panelKey } = screen;
  const look = lookOf({ settings, problems: [], mode, logo: show.logo?.address ?? null, panelKey });
  return {
    ok: true,
    board: show.data.sync.preview({ privacy, display }),
    screen: { ...screen, ...look, hours: 'open' },
    audience: seen,
    hiddenKinds: slideIds.filter(
      (kind) => privacy.hideKinds.includes(kind) || (kind === 'announcement' && seen === 'lobby'),
    ),
  };
}
