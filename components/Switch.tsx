import type { ReactNode } from 'react';

interface SwitchProps {
  readonly on: boolean;
  /** Some of what it stands for is on. */
  readonly mixed?: boolean;
  readonly disabled?: boolean;
  /** Read out where `children` are absent. */
  readonly label?: string;
  readonly onChange: (on: boolean) => void;
  readonly children?: ReactNode;
}

export function Switch({ on, mixed = false, disabled = false, label, onChange, children }: SwitchProps) {
  return (
    <label className="switch">
      {children}
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        checked={on}
        disabled={disabled}
        ref={(box) => {
          if (box) box.indeterminate = mixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
