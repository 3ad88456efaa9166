dofile(os.getenv("TAKT_SCRIPTS") .. "/common.lua")
-- Ninety views, five pages and five orders of two products, of a hundred customers.
local sent = 0
local sentAt = os.date("!%Y-%m-%dT%H:%M:%SZ")

local function product()
  local category = common.categories[math.random(8)]
  return '{"product_id":"' .. category .. "-" .. math.random(500) .. '","category":"' .. category ..
    '","quantity":' .. math.random(4) .. ',"price":' .. math.random(90) .. ".95}"
end

local function event(number)
  local head = '{"messageId":"' .. common.run .. "-" .. sent .. "-" .. number ..
    '","userId":"known-' .. math.random(common.persons) .. '","timestamp":"' .. sentAt .. '",'
  if number <= 90 then
    local category = common.categories[math.random(8)]
    return head .. '"type":"track","event":"Product Viewed","properties":{"product_id":"' ..
      category .. "-" .. math.random(500) .. '","category":"' .. category .. '"}}'
  elseif number <= 95 then
    return head .. '"type":"page","name":"Home","properties":{"path":"/"}}'
  end
  return head .. '"type":"track","event":"Order Completed","properties":{"order_id":"o-' ..
    common.run .. "-" .. sent .. "-" .. number .. '","products":[' .. product() .. "," ..
    product() .. "]}}"
end

function request()
  sent = sent + 1
  local events = {}
  for number = 1, 100 do
    events[number] = event(number)
  end
  return common.post("/v1/batch", '{"batch":[' .. table.concat(events, ",") .. "]}")
end
