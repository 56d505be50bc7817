import QRCode from 'qrcode';

/** A QR code drawn as one path: black on white in both schemes, since cameras want it so. `size` in pixels or as CSS. */
export function QrCode({ text, label, size: side = 200 }: { text: string; label: string; size?: number | string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const path = Array.from({ length: size * size }, (_, index) =>
    modules.get(Math.floor(index / size), index % size) ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : '',
  ).join('');
  return (
    <svg role="img" aria-label={label} width={side} height={side} viewBox={`-4 -4 ${size + 8} ${size + 8}`} shapeRendering="crispEdges">
      <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
