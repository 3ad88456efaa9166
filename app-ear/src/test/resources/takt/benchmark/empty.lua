dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")

function request()
  return wrk.format("GET", "/api", common.posting)
end
