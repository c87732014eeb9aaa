import type { StoreFault } from './fault.ts';
import type { NoTarget } from './target.ts';

type Told = readonly [what: string, how: string];

/** What a store's refusal means for an officer, and what to do. */
export function storeTrouble({ kind, detail }: StoreFault): Told {
  switch (kind) {
    case 'network':
      return [`ติดต่อที่เก็บไฟล์ไม่ได้ (${detail})`, 'ตรวจอินเทอร์เน็ตและค่า --endpoint'];
    case 'tls':
      return [`เชื่อมต่อที่เก็บไฟล์อย่างปลอดภัยไม่ได้ (${detail})`, 'แจ้งผู้ดูแลที่เก็บไฟล์ให้แก้ใบรับรอง'];
    case 'key':
      return ['ที่เก็บไฟล์ไม่รับกุญแจนี้', 'ตรวจค่า AWS_ACCESS_KEY_ID และ AWS_SECRET_ACCESS_KEY ว่าคัดลอกมาครบและเป็นของที่เก็บไฟล์นี้'];
    case 'key-expired':
      return [
        'กุญแจชั่วคราวหมดอายุแล้ว',
        'ขอกุญแจใหม่ แล้วตั้งค่า AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY และ AWS_SESSION_TOKEN ใหม่ทั้งสามค่า',
      ];
    case 'denied':
      return ['กุญแจนี้ไม่ได้รับสิทธิ์', 'ขอสิทธิ์แสดงรายการ อ่าน เขียน และลบไฟล์ในโฟลเดอร์นี้จากผู้ดูแลที่เก็บไฟล์'];
    case 'no-bucket':
      return ['ไม่พบที่เก็บไฟล์ (bucket) ชื่อนี้', 'ตรวจตัวสะกดหลัง s3:// และค่า --endpoint'];
    case 'region':
      return [
        'ที่เก็บไฟล์นี้อยู่ภูมิภาคอื่น',
        detail ? `เพิ่ม --region ${detail}` : 'ดูชื่อภูมิภาคจากหน้าจัดการที่เก็บไฟล์ แล้วเพิ่ม --region ตามด้วยชื่อนั้น',
      ];
    case 'clock':
      return [`นาฬิกาของเครื่องนี้ไม่ตรงกับของที่เก็บไฟล์${detail && ` (ที่นั่นคือ ${detail})`}`, 'ตั้งวันเวลาของเครื่องให้ตรง'];
    case 'full':
      return ['ที่เก็บไฟล์เต็ม หรือถูกระงับ', 'แจ้งผู้ดูแลที่เก็บไฟล์'];
    case 'server':
      return [`ที่เก็บไฟล์ขัดข้อง (${detail})`, 'รอสักครู่'];
    case 'no-store':
      return ['ปลายทางไม่ได้ตอบอย่างที่เก็บไฟล์แบบ S3', 'ตรวจค่า --endpoint ให้เป็นที่อยู่ของที่เก็บไฟล์ ไม่ใช่ที่อยู่ของหน้าเว็บ'];
  }
}

const EXAMPLE = 'เขียนเช่น npm run upload -- s3://ชื่อที่เก็บ/ita/';

/** What is wrong with a target as it was typed. */
export function targetTrouble(kind: NoTarget): Told {
  switch (kind) {
    case 'not-s3':
      return ['ที่เก็บไฟล์ต้องขึ้นต้นด้วย s3://', EXAMPLE];
    case 'bucket':
      return ['ชื่อที่เก็บไฟล์ (bucket) ใช้ไม่ได้', `${EXAMPLE} ชื่อมีเฉพาะ a-z 0-9 - . และยาว 3–63 ตัว`];
    case 'folder':
      return ['โฟลเดอร์ในที่เก็บไฟล์ใช้ไม่ได้', `${EXAMPLE} โฟลเดอร์มีเฉพาะ a-z A-Z 0-9 - . _`];
    case 'endpoint':
      return ['ค่า --endpoint ไม่ใช่ที่อยู่ของที่เก็บไฟล์', 'เขียนเช่น --endpoint https://s3.example.go.th'];
    case 'endpoint-http':
      return ['ค่า --endpoint ต้องขึ้นต้นด้วย https://', 'ใช้ที่อยู่ที่เชื่อมต่ออย่างปลอดภัย มิฉะนั้นผู้อื่นในเครือข่ายอาจเห็นกุญแจชั่วคราว'];
  }
}
