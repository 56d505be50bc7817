import { Component, type ReactNode } from 'react';
import { Crash } from './route-failure';

/** Catches what no route's own boundary caught, so that nobody ever looks at an empty page. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crash /> : this.props.children;
  }
}
