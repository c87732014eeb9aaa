/** How to mend what no content can cause. */
export const AGAIN =
  'สั่ง `npm run build` อีกครั้ง ถ้ายังพบอีก ให้ส่งข้อความที่โปรแกรมบอกให้ผู้พัฒนาโปรแกรม หน้าเว็บชุดเดิมยังเผยแพร่อยู่ตามปกติ';
