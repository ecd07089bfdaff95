import type { SceneName } from '../company/stories';
import { scenePath } from '../pictures/paths';
import type { Uploads } from './uploads';

/** A file that posts can show. */
export interface StoredFile {
  readonly id: number;
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  /** Path on this server, with a leading slash. */
  readonly url: string;
}

const FIRST_NEW = 2_000_001;

/** Motimate's files service: what was sent, by id. */
export class Files {
  private readonly files = new Map<number, StoredFile>();
  private nextId = FIRST_NEW;

  constructor(private readonly uploads: Uploads) {}

  /** Keeps a file. `extension` is without dot. */
  add(filename: string, contentType: string, extension: string, bytes: Buffer<ArrayBuffer>): StoredFile {
    const id = this.nextId;
    this.nextId += 1;
    const path = `uploads/${id}-${this.uploads.next()}.${extension}`;
    this.uploads.add({ path, contentType, bytes });
    const file = { id, filename, contentType, size: bytes.byteLength, url: `/${path}` };
    this.files.set(id, file);
    return file;
  }

  /** A file by id. */
  find(id: number): StoredFile | undefined {
    return this.files.get(id);
  }

  /** Forgets every file. */
  reset(): void {
    this.files.clear();
    this.nextId = FIRST_NEW;
  }
}

/** A picture of the company's own as a file. */
export function sceneFile(id: number, scene: SceneName): Pick<StoredFile, 'id' | 'url'> {
  return { id, url: `/${scenePath(scene)}` };
}
