import type { Plugin } from 'vite';

/** A line of three's module that holds the text of one of its own shaders. */
const shaderLine = /^(var|const) ([\w$]+) = "(?:[^"\\]|\\.){60,}";$/gm;
/** Fewer such lines than this mean that three is packed in another way than this plug-in knows. */
const fewest = 100;

/**
 * Leaves the texts of three's own shaders out of the page: every material of the scene brings its own (an eighth of all
 * scripts that the first frame needs). Throws where three is packed in a way it does not know.
 */
export function leanThree(): Plugin {
  return {
    name: 'lean-three',
    apply: 'build',
    transform: {
      filter: { id: /\/three\/build\/three\.module\.js$/ },
      handler(code) {
        let found = 0;
        const lean = code.replace(shaderLine, (_, word: string, name: string) => {
          found++;
          return `${word} ${name} = "";`;
        });
        if (found < fewest)
          throw new Error(`three holds ${found} shader texts where over ${fewest} were expected`);
        return { code: lean, map: null };
      },
    },
  };
}
