import { loggedPath } from './logging';

it.each([
  ['/api/v1/records?q=Nguy%E1%BB%85n', '/api/v1/records'],
  ['/xac-minh/0123456789ABCDEFGHJKMNPQRSTVWXYZ8', '/xac-minh/…'],
  ['/xac-minh/0123/lang?x=1', '/xac-minh/…'],
  ['/xac-minh?ma=0123', '/xac-minh'],
  ['/phieu-danh-gia/0123456789ABCDEFGHJKMNPQRSTVWXYZ8', '/phieu-danh-gia/…'],
  ['/diem-danh/01990000-0000-7000-8000-000000000001/0123', '/diem-danh/…'],
])('%s is logged as %s', (url, path) => {
  expect(loggedPath(url)).toBe(path);
});
