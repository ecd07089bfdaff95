import type { Plugin } from 'vite';

/**
 * Leaves a library's own list of English words out of the app: which words are hidden is a setting. It would be made at
 * every start, while the wall is still dark.
 */
export function withoutWordList(): Plugin {
  return {
    name: 'without-word-list',
    enforce: 'pre',
    load: (id) => (/[\\/]obscenity[\\/]dist[\\/]preset[\\/]/.test(id) ? 'module.exports = {};' : null),
  };
}
