import type { Plugin } from 'vite';

/** A line of three's module that holds the text of one of its own shaders. */
const shaderLine = /^(var|const) ([\w$]+) = "(?:[^"\\]|\\.){60,}";$/gm;
/** Fewer such lines than this mean that three is packed in another way than this plug-in knows. */
const fewest = 100;

/** Parts that only headsets, environment maps and three's own materials need, and what stands in for them. */
const unused: readonly (readonly [what: string, part: RegExp, instead: string])[] = [
  [
    'headsets',
    /^class WebXRManager extends EventDispatcher \{\n[\s\S]*?\n\}$/m,
    'class WebXRManager extends EventDispatcher { enabled = false; isPresenting = false; dispose() {} setAnimationLoop() {} getEnvironmentBlendMode() {} }',
  ],
  ['depth of headsets', /^class WebXRDepthSensing \{\n[\s\S]*?\n\}$/m, ''],
  ['blurred environments', /^class PMREMGenerator \{\n[\s\S]*?\n\}$/m, 'class PMREMGenerator {}'],
  [
    'glossy reflection',
    /^const DATA = new Uint16Array\( \[\n[\s\S]*?\] \);$/m,
    'const DATA = null;',
  ],
];

/**
 * Leaves out of the page what of three it never uses but every visitor would fetch: the texts of three's own shaders,
 * since every material of the scene brings its own (an eighth of all scripts that the first frame needs), and parts of
 * the renderer. Throws where three is packed in a way it does not know.
 */
export function leanThree(): Plugin {
  return {
    name: 'lean-three',
    apply: 'build',
    transform: {
      filter: { id: /\/three\/build\/three\.module\.js$/ },
      handler(code) {
        let found = 0;
        let lean = code.replace(shaderLine, (_, word: string, name: string) => {
          found++;
          return `${word} ${name} = "";`;
        });
        if (found < fewest)
          throw new Error(`three holds ${found} shader texts where over ${fewest} were expected`);
        for (const [what, part, instead] of unused) {
          if (!part.test(lean)) throw new Error(`three has no part for ${what} that could be cut`);
          lean = lean.replace(part, instead);
        }
        return { code: lean, map: null };
      },
    },
  };
}
