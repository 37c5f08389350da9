-- The version of a stored value and whether it is a tombstone; -1 for nothing, for garbage and for formats we do not know.
local function stored(key)
  local head = redis.pcall('GETRANGE', key, 0, 9)
  if type(head) ~= 'string' or #head < 10 or string.byte(head, 1) ~= 1 then
    return -1, false
  end
  local version = 0
  for i = 3, 10 do
    version = version * 256 + string.byte(head, i)
  end
  return version, string.byte(head, 2) == 0
end

