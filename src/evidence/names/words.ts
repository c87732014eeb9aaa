/**
 * Words of documents of local governments with what stands for them in a published name: common English words, so that
 * an officer knows the document again, and the usual spelling in Latin letters for what is not translated. Empty where
 * the name is as clear without the word. Longer terms win over the shorter ones they hold.
 */
export const NAME_WORDS: ReadonlyMap<string, string> = new Map(
  `
รายงาน report|แผน plan|แผนงาน plan|ประกาศ announcement|คำสั่ง order|งบประมาณ budget|งบ budget|รายงานผล report|รายงานผลการดำเนินงาน performance-report|รายงานผลการดำเนินการ performance-report
จัดซื้อจัดจ้าง procurement|จัดซื้อ purchase|จัดจ้าง hire|จัดหา supply|พัสดุ supplies|การจัดซื้อจัดจ้าง procurement
ผลการดำเนินงาน performance|ผลการดำเนินการ performance|ดำเนินงาน operation|ดำเนินการ operation|การดำเนินงาน operation
ผล results|สรุป summary|สรุปผล summary|โครงการ project|กิจกรรม activity|ประชุม meeting|การประชุม meeting
บันทึก memo|บันทึกข้อความ memo|หนังสือ letter|เอกสาร document|แบบฟอร์ม form|แบบ form|คำร้อง request
คู่มือ manual|คู่มือประชาชน citizen-manual|มาตรฐาน standard|ระเบียบ regulation|ข้อบัญญัติ ordinance|เทศบัญญัติ ordinance
กฎหมาย law|พระราชบัญญัติ act|พรบ act|ข้อบังคับ rules|หลักเกณฑ์ criteria|แนวทาง guideline|แนวปฏิบัติ guideline
นโยบาย policy|ยุทธศาสตร์ strategy|มาตรการ measures|มาตรการส่งเสริม measures|ส่งเสริม promotion|คุณธรรม integrity
ความโปร่งใส transparency|โปร่งใส transparency|จริยธรรม ethics|ประมวลจริยธรรม code-of-ethics|ธรรมาภิบาล governance
ทุจริต corruption|การทุจริต corruption|ป้องกัน prevention|ป้องกันการทุจริต anti-corruption|ต่อต้าน anti|ประพฤติมิชอบ misconduct
ผลประโยชน์ทับซ้อน conflict-of-interest|ของขวัญ gifts|ไม่รับของขวัญ no-gift|งดรับของขวัญ no-gift|สินบน bribe
ความเสี่ยง risk|ประเมินความเสี่ยง risk-assessment|ประเมิน assessment|การประเมิน assessment|ประเมินผล evaluation
ติดตาม monitoring|กำกับ oversight|กำกับติดตาม monitoring|ตรวจสอบ audit|ตรวจสอบภายใน internal-audit|ควบคุมภายใน internal-control
สถิติ statistics|ข้อมูล data|ข้อมูลสถิติ statistics|ข้อมูลข่าวสาร information|ข้อมูลพื้นฐาน basic-data|ข่าว news|ข่าวประชาสัมพันธ์ news
ประชาสัมพันธ์ public-relations|ร้องเรียน complaints|เรื่องร้องเรียน complaints|การร้องเรียน complaints|ร้องทุกข์ grievances
ให้บริการ service|การให้บริการ service|บริการ service|บริการประชาชน public-service|ความพึงพอใจ satisfaction|พึงพอใจ satisfaction
สำรวจ survey|แบบสอบถาม questionnaire|ถามตอบ q-and-a|รับฟัง hearing|ความคิดเห็น opinions|การมีส่วนร่วม participation|มีส่วนร่วม participation
บุคลากร personnel|บุคคล personnel|ทรัพยากรบุคคล human-resources|การบริหารทรัพยากรบุคคล hr-management|พัฒนา development
แผนพัฒนา development-plan|แผนพัฒนาท้องถิ่น local-development-plan|แผนปฏิบัติการ action-plan|แผนดำเนินงาน operation-plan
แผนการดำเนินงาน operation-plan|แผนอัตรากำลัง workforce-plan|อัตรากำลัง workforce|การฝึกอบรม training|อบรม training|ฝึกอบรม training
สรรหา recruitment|บรรจุ appointment|แต่งตั้ง appointment|เลื่อนขั้น promotion|เงินเดือน salary|ขวัญกำลังใจ incentives|วินัย discipline
โครงสร้าง structure|อำนาจหน้าที่ duties|หน้าที่ duties|ผู้บริหาร executives|สมาชิก members|สมาชิกสภา council-members|สภา council
คณะกรรมการ committee|กรรมการ committee|คณะทำงาน working-group|ผู้อำนวยการ director|เจ้าหน้าที่ officers|พนักงาน staff|ลูกจ้าง employees
นายก mayor|รองนายก deputy-mayor|ปลัด palad|รองปลัด deputy-palad|สำนักปลัด palad-office|สำนักงานปลัด palad-office
กองคลัง finance|คลัง finance|กองช่าง public-works|กองการศึกษา education|กองสาธารณสุข health|กองสวัสดิการสังคม welfare
สวัสดิการ welfare|สาธารณสุข health|การศึกษา education|ศึกษา education|โรงเรียน school|ศูนย์พัฒนาเด็กเล็ก child-centre|ศูนย์ centre
องค์การบริหารส่วนตำบล tao|อบต tao|องค์การบริหารส่วนจังหวัด pao|อบจ pao|เทศบาล municipality|เทศบาลตำบล municipality|เทศบาลเมือง municipality
เทศบาลนคร municipality|องค์กรปกครองส่วนท้องถิ่น local-government|ท้องถิ่น local|ตำบล tambon|อำเภอ amphoe|จังหวัด province|หมู่บ้าน village|หมู่ที่ moo
ชุมชน community|ประชาชน citizens|ผู้สูงอายุ elderly|ผู้พิการ disabled|เด็ก children|เบี้ยยังชีพ allowance
การเงิน finance|การใช้จ่ายงบประมาณ budget-spending|ใช้จ่าย spending|รายรับ income|รายได้ income|รายจ่าย expenses|รายรับรายจ่าย income-expenses
ภาษี tax|ภาษีที่ดิน land-tax|ที่ดิน land|สิ่งปลูกสร้าง buildings|ทรัพย์สิน assets|บัญชี accounts|งบการเงิน financial-statements|งบแสดงฐานะการเงิน financial-statements
ราคากลาง median-price|ประกวดราคา tender|สอบราคา price-inquiry|เฉพาะเจาะจง specific-method|ผู้ชนะ winner|สัญญา contract|ตรวจรับ acceptance|ก่อสร้าง construction
ถนน road|น้ำ water|ประปา waterworks|ไฟฟ้า electricity|ขยะ waste|สิ่งแวดล้อม environment|สาธารณภัย disaster|ภัยพิบัติ disaster
แผนที่ map|ที่ตั้ง location|ช่องทาง channels|ติดต่อ contact|เว็บไซต์ website|ออนไลน์ online|อิเล็กทรอนิกส์ electronic|ระบบ system
ภาพ photo|รูป photo|รูปภาพ photo|ภาพถ่าย photo|ภาพกิจกรรม activity-photos|วิดีโอ video|ป้าย sign|แผ่นพับ leaflet|อินโฟกราฟิก infographic|ใบประกาศ certificate
ตาราง table|บัญชีรายชื่อ name-list|รายชื่อ name-list|รายการ list|รายละเอียด details|ภาคผนวก appendix|สิ่งที่ส่งมาด้วย attachment|เอกสารแนบ attachment|แนบ attachment
หน้าปก cover|ปก cover|สารบัญ contents|ฉบับ edition|ฉบับสมบูรณ์ final|แก้ไข revised|แก้ไขเพิ่มเติม amended|เพิ่มเติม additional|เปลี่ยนแปลง changes|สำเนา copy
สแกน scan|ตัวอย่าง sample|ร่าง draft|ลงนาม signed|เซ็นแล้ว signed|ล่าสุด latest|ใหม่ new|เก่า old|ครั้งที่ no|ที่ no|เลขที่ no|ฉบับที่ no|ข้อ item
รอบ |ปี |ปีงบประมาณ fy|ประจำปี |ประจำปีงบประมาณ fy|พ.ศ. |พศ |ประจำเดือน |เดือน |ประจำ |ของ |และ |การ |ความ |เพื่อ |ใน |ตาม |ที่มีต่อ |เรื่อง |ว่าด้วย |แห่ง |โดย |ด้าน
รอบ 6 เดือน 6-months|รอบ 12 เดือน 12-months|6 เดือน 6-months|12 เดือน 12-months|3 เดือน 3-months|9 เดือน 9-months|รายเดือน monthly|รายไตรมาส quarterly|ไตรมาส quarter|ไตรมาสที่ quarter|รายปี annual|ครึ่งปี half-year
เจตนารมณ์ intention|เจตจำนง pledge|ประกาศเจตนารมณ์ declaration|สุจริต honesty|วัฒนธรรม culture|องค์กร organisation|หน่วยงาน agency|ปฏิบัติงาน work|การปฏิบัติงาน work|ปฏิบัติการ action
วิสัยทัศน์ vision|พันธกิจ mission|ประวัติ history|เป้าหมาย goals|ตัวชี้วัด indicators|ปัญหา problems|อุปสรรค obstacles|ข้อเสนอแนะ suggestions|วิเคราะห์ analysis|ผลการวิเคราะห์ analysis
ความก้าวหน้า progress|คุ้มครอง protection|ส่วนบุคคล personal|ข้อมูลส่วนบุคคล personal-data|ประโยชน์ benefits|ใช้ทรัพย์สิน asset-use|ทรัพย์สินของราชการ government-assets|ราชการ government|ขอ request|อนุมัติ approval|ขออนุมัติ approval|เผยแพร่ publication
มกราคม 01|กุมภาพันธ์ 02|มีนาคม 03|เมษายน 04|พฤษภาคม 05|มิถุนายน 06|กรกฎาคม 07|สิงหาคม 08|กันยายน 09|ตุลาคม 10|พฤศจิกายน 11|ธันวาคม 12
ม.ค. 01|ก.พ. 02|มี.ค. 03|เม.ย. 04|พ.ค. 05|มิ.ย. 06|ก.ค. 07|ส.ค. 08|ก.ย. 09|ต.ค. 10|พ.ย. 11|ธ.ค. 12|มค 01|กพ 02|มีค 03|เมย 04|พค 05|มิย 06|กค 07|สค 08|กย 09|ตค 10|พย 11|ธค 12
`
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [, thai = entry, english = ''] = /^(.*?) ?([a-z0-9-]*)$/.exec(entry) ?? [];
      return [thai, english] as const;
    }),
);
