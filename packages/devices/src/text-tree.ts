export interface TextNode {
  readonly text: string;
  readonly below: readonly TextNode[];
}

/** Lines that show what stands below what. */
export function textTree(nodes: readonly TextNode[], indent = ""): readonly string[] {
  return nodes.flatMap(({ text, below }, i) => {
    const isLast = i === nodes.length - 1;
    return [
      `${indent}${isLast ? "└─" : "├─"} ${text}`,
      ...textTree(below, `${indent}${isLast ? "   " : "│  "}`),
    ];
  });
}
