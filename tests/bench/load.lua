-- What wrk asks and tells: paths in turn as a browser asks for them, and its figures on one line that a program can read.
local paths = {}
for path in os.getenv("OIT_PATHS"):gmatch("%S+") do paths[#paths + 1] = path end
local pause = tonumber(os.getenv("OIT_PAUSE") or "0")
local turn = 0

wrk.headers["Accept-Encoding"] = "br, gzip"

function request()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end

if pause > 0 then
  -- Visitors don't come in step.
  function delay() return math.random(0, 2 * pause) end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    'OIT {"requests":%d,"bytes":%d,"microseconds":%d,"p50":%d,"p99":%d,"errors":%d}\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
