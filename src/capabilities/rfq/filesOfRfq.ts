interface Named {
  readonly files: readonly string[];
  readonly lines: readonly { readonly files: readonly string[] }[];
}

/** Files that a request names, each once. */
export const filesOfRfq = ({ files, lines }: Named): string[] => [
  ...new Set([...files, ...lines.flatMap((line) => line.files)]),
];
