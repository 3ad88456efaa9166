dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")
-- Every profile is used once; the harness has made them for this run.
local from = tonumber(os.getenv("TAKT_FROM"))
local most = tonumber(os.getenv("TAKT_MOST"))
local asked = 0
local answered = 0

function request()
  asked = asked + 1
  return common.post("/api/opt-outs",
    '{"subject":{"customer":"leaving-' .. (from + math.min(asked, most)) ..
    '"},"everything":true,"channel":"web","place":"privacy-centre","language":"de"}')
end

function response()
  answered = answered + 1
  common.last(answered, most)
end
