import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumSwitches } from '../../../build/launch/chromium-switches';
import { provisionRuntime } from '../../../build/runtime/provision-runtime';
import { projectRoot } from '../../../build/shared/project';
import { encodePng } from '../../../src-main/demo/pictures/png';
import { serveGallery, type GalleryServer } from './server';

/** One exhibit as the gallery lists it. */
export interface Listed {
  readonly slide: string;
  readonly content: string;
}

/** How an exhibit is hung; see Gallery.svelte. */
export interface Hanging {
  readonly at: number;
  readonly mode: 'dark' | 'light';
  readonly accent?: string;
  readonly locale?: string;
  readonly corners?: 'usual' | 'swapped';
  readonly moving?: boolean;
  readonly calm?: boolean;
  readonly foot?: boolean;
}

/** What the page offers under `window.gallery`. */
interface GalleryWindow {
  readonly gallery: {
    list(): Listed[];
    show(hanging: Hanging): Promise<void>;
    audit(): string[];
  };
}

/** Every kind of slide on a page of its own, with fixed content, clock, fonts and pictures, drawn in software. */
export class GalleryPage {
  readonly page: Page;
  readonly #app: ElectronApplication;
  readonly #server: GalleryServer;
  readonly #folder: string;

  private constructor(app: ElectronApplication, page: Page, server: GalleryServer, folder: string) {
    this.#app = app;
    this.page = page;
    this.#server = server;
    this.#folder = folder;
  }

  /** Builds the page and opens it in the provisioned runtime. Ends with `close`. */
  static async open(): Promise<GalleryPage> {
    const { executable } = await provisionRuntime(() => undefined);
    const server = await serveGallery();
    const folder = await mkdtemp(path.join(tmpdir(), 'motiboard-gallery-user-'));
    const app = await _electron.launch({
      executablePath: executable,
      args: [
        ...chromiumSwitches(),
        path.join(projectRoot, 'test/e2e/gallery/shell'),
        `--user-data-dir=${folder}`,
        server.url,
      ],
      timeout: 60_000,
    });
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'gallery' in globalThis);
    return new GalleryPage(app, page, server, folder);
  }

  /** All exhibits, in order. */
  list(): Promise<Listed[]> {
    return this.page.evaluate(() => (globalThis as unknown as GalleryWindow).gallery.list());
  }

  /** Makes the stage this large, px. */
  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  /** Hangs an exhibit; resolves when its pictures and fonts are there and it has been painted. */
  show(hanging: Hanging): Promise<void> {
    return this.page.evaluate((how) => (globalThis as unknown as GalleryWindow).gallery.show(how), hanging);
  }

  /** What does not fit on the exhibit that hangs; empty = all is well. */
  audit(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as GalleryWindow).gallery.audit());
  }

  /** What the entrance of the exhibit that hangs animates, and when its last part is at rest, ms. */
  motion(): Promise<{ properties: string[]; longest: number }> {
    return this.page.evaluate(() => {
      const animations = document.getAnimations();
      const frames = animations.flatMap(({ effect }) =>
        effect instanceof KeyframeEffect ? effect.getKeyframes() : [],
      );
      const about = new Set(['offset', 'computedOffset', 'easing', 'composite']);
      const ends = animations.map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0));
      return {
        properties: [...new Set(frames.flatMap((frame) => Object.keys(frame)))].filter(
          (name) => !about.has(name),
        ),
        longest: Math.max(0, ...ends),
      };
    });
  }

  /** Lets the entrance play, ten times as fast, and tells what still runs when it has ended. */
  restless(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const animations = document.getAnimations();
      for (const one of animations) {
        one.playbackRate = 10;
        one.play();
      }
      await Promise.all(
        animations
          .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
          .map(({ finished }) => finished),
      );
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return document
        .getAnimations()
        .filter(({ playState }) => playState === 'running')
        .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'an animation'));
    });
  }

  /**
   * Holds the entrance of the exhibit that hangs at a moment, but for the slide's own fading in.
   * @param time ms from its beginning @returns how much of the slide has faded in by then, 0–1
   */
  seek(time: number): Promise<number> {
    return this.page.evaluate((moment) => {
      const section = document.querySelector('[data-slide]');
      const animations = document.getAnimations();
      const own = animations.filter(
        ({ effect }) => effect instanceof KeyframeEffect && effect.target === section,
      );
      for (const one of animations) {
        one.pause();
        one.currentTime = moment;
      }
      const faded = section === null ? 1 : Number(getComputedStyle(section).opacity);
      for (const one of own) one.currentTime = Number(one.effect?.getComputedTiming().endTime ?? 0) - 0.01;
      return faded;
    }, time);
  }

  /** The stage as opaque RGBA at a part of its size. */
  async frame(share: number): Promise<{ width: number; height: number; rgba: Uint8Array }> {
    const { width, height, pixels } = await this.#scaled(share);
    const rgba = new Uint8Array(width * height * 4).fill(255);
    for (let at = 0; at < rgba.length; at += 4) {
      // Electron's bitmaps are blue, green, red, opaque.
      rgba.set([pixels[at + 2] ?? 0, pixels[at + 1] ?? 0, pixels[at] ?? 0], at);
    }
    return { width, height, rgba };
  }

  /**
   * The stage as PNG at a part of its size, averaged, in 32 steps of each colour: small enough to be kept.
   * @param share 0.25 = a quarter of width and height
   */
  async picture(share: number): Promise<Buffer> {
    const { width, height, pixels } = await this.#scaled(share);
    const rgb = new Uint8Array(width * height * 3);
    for (let at = 0; at < width * height; at += 1) {
      // Electron's bitmaps are blue, green, red, opaque.
      for (let channel = 0; channel < 3; channel += 1) {
        rgb[at * 3 + channel] = (pixels[at * 4 + 2 - channel] ?? 0) & 0xf8;
      }
    }
    return await encodePng(width, height, rgb);
  }

  /** The stage as JPEG at a part of its size. @param quality 1–100 */
  async photo(share: number, quality: number): Promise<Buffer> {
    const shot = await this.page.screenshot({ type: 'png' });
    const jpeg = await this.#app.evaluate(
      ({ nativeImage }, { png, part, rate }) => {
        const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
        const width = Math.round(image.getSize().width * part);
        return image.resize({ width, quality: 'best' }).toJPEG(rate).toString('base64');
      },
      { png: shot.toString('base64'), part: share, rate: quality },
    );
    return Buffer.from(jpeg, 'base64');
  }

  /** Closes the window, the server and what they kept. */
  async close(): Promise<void> {
    await this.#app.close();
    await this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #scaled(share: number): Promise<{ width: number; height: number; pixels: Buffer }> {
    const shot = await this.page.screenshot({ type: 'png' });
    const { width, height, bitmap } = await this.#app.evaluate(
      ({ nativeImage }, { png, part }) => {
        const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'));
        const small = image.resize({ width: Math.round(image.getSize().width * part), quality: 'best' });
        return { ...small.getSize(), bitmap: small.toBitmap().toString('base64') };
      },
      { png: shot.toString('base64'), part: share },
    );
    return { width, height, pixels: Buffer.from(bitmap, 'base64') };
  }
}
