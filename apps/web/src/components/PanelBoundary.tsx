import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { errorInWords } from "../model/problems.ts";
import classes from "./Panel.module.css";

interface PanelBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a view that fails to itself: the engine and the other views go on. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly problem: string | null }> {
  override state: { readonly problem: string | null } = { problem: null };

  static getDerivedStateFromError(error: unknown): { readonly problem: string } {
    return { problem: errorInWords(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <div className={classes.failure} role="alert">
        <p>This view failed: {problem}. The run is not affected.</p>
        <Button variant="default" size="xs" onClick={() => this.setState({ problem: null })}>
          Show it again
        </Button>
      </div>
    );
  }
}
