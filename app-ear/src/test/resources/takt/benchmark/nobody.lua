dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")

function request()
  return common.decision("")
end
