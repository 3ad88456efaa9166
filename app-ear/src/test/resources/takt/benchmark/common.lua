-- What all scripts share: keep-alive requests with a key, bodies that vary, and one line of result.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long micros; } takt_time;
  int gettimeofday(takt_time *now, void *zone);
]]

common = {}
common.run = tonumber(os.getenv("TAKT_RUN") or "0")
common.persons = tonumber(os.getenv("TAKT_PERSONS") or "1")
common.language = { "de", "en" }
common.categories = { "lights", "garden", "kitchen", "toys", "paper", "bags", "candles", "clocks" }
common.placements = { "home", "basket" }

math.randomseed(4711 + common.run)

function common.now()
  local time = ffi.new("takt_time")
  ffi.C.gettimeofday(time, nil)
  return tonumber(time.seconds) * 1000000 + tonumber(time.micros)
end

function common.headers()
  return {
    ["Authorization"] = "Bearer " .. os.getenv("TAKT_KEY"),
    ["Content-Type"] = "application/json",
    ["Accept"] = "application/json"
  }
end

function common.post(path, body)
  return wrk.format("POST", path, common.posting, body)
end

-- The body of a question what to show; subject is JSON, or empty for nobody.
function common.decision(subject)
  local named = subject == "" and "" or '"subject":' .. subject .. ","
  return common.post("/api/decisions",
    "{" .. named .. '"placement":"' .. common.placements[math.random(2)] ..
    '","language":"' .. common.language[math.random(2)] ..
    '","context":{"category":"' .. common.categories[math.random(8)] .. '"}}')
end

-- The body of a question what a person permits, now or at a time.
function common.permissions(customer, at)
  local time = at and ',"at":"' .. at .. '"' or ""
  return common.post("/api/permissions",
    '{"subject":{"customer":"' .. customer .. '"},"language":"' ..
    common.language[math.random(2)] .. '"' .. time .. "}")
end

-- Counts an answer that does not say which rule decided about a purpose, as it should.
function common.expect(body, purpose, rule)
  local item = body:match('{"purpose":"' .. purpose .. '"[^{}]*}')
  if not item or not item:find('"rule":"' .. rule .. '"', 1, true) then wrong = wrong + 1 end
end

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  common.posting = common.headers()
  common.started = common.now()
  taken = 0
  wrong = 0
end

-- For scripts that run out of subjects: call it from response().
function common.last(answered, most)
  if answered == most then
    taken = common.now() - common.started
    wrk.thread:stop()
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    + (threads[1]:get("wrong") or 0)
  local micros = threads[1]:get("taken")
  if micros == nil or micros == 0 then micros = summary.duration end
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, micros, failed,
    latency:percentile(50), latency:percentile(99)))
end
