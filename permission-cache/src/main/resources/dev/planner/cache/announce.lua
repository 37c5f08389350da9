-- Counts a publication and announces its facts under that number, if its epoch is still the current one. Answers the number, or -1.
-- KEYS: epoch, publications. ARGV: epoch, channel, kind of message, facts.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
local number = redis.call('INCR', KEYS[2])
redis.call('PUBLISH', ARGV[2], ARGV[3] .. ARGV[1] .. ' ' .. string.format('%.0f', number) .. ARGV[4])
return number
