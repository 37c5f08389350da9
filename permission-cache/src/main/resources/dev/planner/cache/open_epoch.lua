-- Opens an epoch newer than the current one and not below a number. The last heartbeat spoke for the old epoch and goes with it.
-- KEYS: epoch, publications, masters, heartbeat. ARGV: lowest number, masters, channel, kind of message.
local epoch = math.max((tonumber(redis.call('GET', KEYS[1]) or '') or 0) + 1, tonumber(ARGV[1]))
local text = string.format('%.0f', epoch)
redis.call('SET', KEYS[1], text)
redis.call('SET', KEYS[2], '0')
redis.call('SET', KEYS[3], ARGV[2])
redis.call('DEL', KEYS[4])
redis.call('PUBLISH', ARGV[3], ARGV[4] .. text)
return epoch
