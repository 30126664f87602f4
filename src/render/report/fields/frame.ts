import type { FieldTree } from '../../template/fields.ts';
import { list, text } from './shape.ts';

/** What the heads and feet of all documents have, by Decree 30/2020/NĐ-CP: reports and letters name it alike. */

export const issuerFields: FieldTree = [
  text(
    'parentBody',
    'co_quan_chu_quan',
    'Cơ quan chủ quản',
    'Parent body',
    'Ủy ban nhân dân tỉnh Ninh Thuận',
  ),
  text('issuer', 'co_quan_ban_hanh', 'Cơ quan ban hành', 'Issuer', 'Sở Lao động - Thương binh và Xã hội'),
  text(
    'issuerHead',
    'co_quan_dau_trang',
    'Cơ quan ban hành, ngắt dòng cân đối cho đầu trang',
    'Issuer, for even lines in the letterhead',
    'Sở Lao động - Thương binh và Xã hội',
  ),
];

export const placeAndDateField = text(
  'placeAndDate',
  'dia_danh_ngay',
  'Dòng địa danh, ngày',
  'Place and date',
  'Ninh Thuận, ngày   tháng   năm 2025',
);

export const addresseesField = list(
  'addressees',
  'kinh_gui_nhieu',
  'Các nơi gửi, khi có nhiều',
  'Addressees, when several',
  'text',
);

export const signatureFields: FieldTree = [
  list('capacity', 'quyen_han', 'Quyền hạn, chức vụ người ký', 'Lines above the name', 'text'),
  text('signer', 'nguoi_ky', 'Họ tên người ký', 'Signer', ''),
  list('recipients', 'noi_nhan', 'Nơi nhận', 'Recipients', 'text'),
];
