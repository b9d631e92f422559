import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Hears of the fault, once. */
  readonly onFault: () => void;
}

/** Keeps the rest of the page when one part of it breaks. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.onFault();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
