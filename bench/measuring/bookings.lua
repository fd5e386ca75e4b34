-- wrk's side of hold → confirm: holds the quotes of a file one after the other, and confirms what was held before it holds more.
-- wrk … -s bookings.lua URL -- FILE GUEST_TOKEN AGENT_TOKEN

local quotes = {}
local at = 0
local held = {}
local first, last = 1, 0
local guest, agent

-- wrk's thread counts; its main state asks for the numbers at the end.
confirmed = 0
failed = 0
first_error = ""

local threads = {}

function setup(thread)
    threads[#threads + 1] = thread
end

function init(arguments)
    for quote in io.lines(arguments[1]) do
        quotes[#quotes + 1] = quote
    end
    guest, agent = arguments[2], arguments[3]
end

local function headers(token, key, content_type)
    return { ["Content-Type"] = content_type, ["Content-Length"] = content_type == nil and "0" or nil, ["Authorization"] = "Bearer " .. token, ["Idempotency-Key"] = key }
end

function request()
    if first <= last then
        local id = held[first]
        held[first] = nil
        first = first + 1
        return wrk.format("POST", "/api/v1/bookings/" .. id .. "/confirm", headers(agent, "confirm-" .. id))
    end
    at = at + 1
    local quote = quotes[at] or "00000000-0000-7000-8000-000000000000"
    local body = '{"quote_id":"' .. quote .. '","guest_name":"Gabrielle Guest","guest_email":"guest@example.com"}'
    return wrk.format("POST", "/api/v1/bookings", headers(guest, "hold-" .. quote, "application/json"), body)
end

function response(status, _, body)
    if status == 201 then
        last = last + 1
        held[last] = body:match('"id":"([0-9a-f-]+)"')
    elseif status == 200 then
        confirmed = confirmed + 1
    else
        failed = failed + 1
        if first_error == "" then first_error = status .. " " .. body:sub(1, 300):gsub('[\\"]', "'") end
    end
end

function done(summary, latency)
    local pairs_done, faults, error = 0, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout, ""
    for _, thread in ipairs(threads) do
        pairs_done = pairs_done + thread:get("confirmed")
        faults = faults + thread:get("failed")
        if error == "" then error = thread:get("first_error") end
    end
    io.write(string.format('RESULT {"confirmed": %d, "duration_us": %d, "p50_us": %d, "p99_us": %d, "errors": %d, "first_error": "%s"}\n',
        pairs_done, summary.duration, latency:percentile(50), latency:percentile(99), faults, error))
end
