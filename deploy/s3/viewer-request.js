// หน้าของโฟลเดอร์คือ index.html ในนั้น และที่อยู่ที่ไม่มี / ท้ายถูกพาไปยังที่อยู่ที่มี
const BASE = "/ita/";

function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri + '/' === BASE) return movedTo(BASE, request);
  if (!uri.startsWith(BASE)) return request;
  if (uri.endsWith('/')) {
    request.uri = uri + 'index.html';
    return request;
  }
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return name.includes('.') ? request : movedTo(uri + '/', request);
}

function movedTo(path, request) {
  const asked = Object.keys(request.querystring).map((name) => name + '=' + request.querystring[name].value);
  const query = asked.length > 0 ? '?' + asked.join('&') : '';
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: path + query } } };
}
