-- Stores a fact if it is newer than what is there, or as new as a tombstone; if it is as new as the fact there, that one lives on for the whole
-- time once more. Answers 1 unless what is there is newer.
-- KEYS: fact. ARGV: value, version, time to live in milliseconds.
local version, removed = stored(KEYS[1])
local new = tonumber(ARGV[2])
if new > version or (removed and new == version) then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
elseif new == version then
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
else
  return 0
end
return 1
