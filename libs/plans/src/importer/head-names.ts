import { skeleton } from './folding';
import type { KnownUnit, ReadHead, ReadPlan } from './plan-proposal';
import { UnitNames } from './units';

/** Provinces and cities as they are and were until 30/6/2025. Only a name with the very same letters is taken for one of them. */
const PLACES =
  `An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng,
  Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang,
  Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình,
  Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên,
  Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái`.split(/,\s+/);
const IN_PLACE = /^(.*?)\s(tỉnh|tinh|thành phố|thanh pho)\s(.+)$/iu;

/**
 * Issuer, its parent and the place in the head of a plan in their right spelling; `read` keeps them as they were read. A name of the caller counts
 * where its letters are the same: one province is too like another for more.
 */
export function withHeadNames(head: ReadHead, organizations: readonly KnownUnit[]): ReadPlan {
  const { issuer, issuerParent, place } = head;
  const given = organizations.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).map((name) => name.normalize('NFC'));
  const places = new Map(
    [...PLACES, ...given.flatMap((name) => IN_PLACE.exec(name)?.[3] ?? [])].map((name) => [skeleton(name), name] as const),
  );
  const names = new Map(given.map((name) => [skeleton(name), name] as const));
  const body = (text: string): string => new UnitNames([], [text]).restored(text);
  const restored = (text: string | null): string | null => {
    if (text === null) return null;
    const known = names.get(skeleton(text));
    if (known) return known;
    const [, of, kind, where] = IN_PLACE.exec(text) ?? [];
    if (!of || !kind || !where) return body(text);
    const written = places.get(skeleton(where));
    return written ? `${body(`${of} ${kind}`)} ${written}` : body(text);
  };
  return {
    ...head,
    issuer: restored(issuer),
    issuerParent: restored(issuerParent),
    place: place && (places.get(skeleton(place)) ?? place),
    read: { issuer, issuerParent, place },
  };
}
