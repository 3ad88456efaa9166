dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")
-- The profiles of known persons, by their ids.
local profiles = {}
for line in io.lines(os.getenv("TAKT_PROFILES")) do
  table.insert(profiles, line)
end

function request()
  return wrk.format("GET", "/api/profiles/" .. profiles[math.random(#profiles)] ..
    "/view?purpose=personalised-offers&item=lights-2", common.posting)
end
