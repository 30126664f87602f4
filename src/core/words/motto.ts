/** Tiêu ngữ, under the country's name on every official document (Decree 30/2020/NĐ-CP, Annex I, II.1). */
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
