// The official openai package, unchanged, against the base URL in argv. Prints one JSON object of what it saw.
import OpenAI from "openai";

const [baseURL, apiKey] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey });
const seen = {};

const made = await client.images.generate({ model: "painter-1", prompt: "a cat on a beach", size: "64x64", n: 2, seed: 5, negative_prompt: "birds" });
seen.urls = made.data.map((item) => item.url);
seen.revised = made.data[0].revised_prompt;
seen.seeds = made.mayfly.images.map((image) => image.seed);
seen.negative = made.mayfly.metadata.negative_prompt;

const base64 = await client.images.generate({ model: "gpt-image-1", prompt: "a cat", size: "64x64" });
seen.base64 = { bytes: Buffer.from(base64.data[0].b64_json, "base64").subarray(0, 8).toString("hex"), url: base64.data[0].url ?? null };

seen.events = [];
for await (const event of await client.images.generate({ model: "painter-1", prompt: "a cat", size: "64x64", stream: true, partial_images: 2 })) {
  seen.events.push([event.type, event.b64_json.length > 100]);
}

seen.models = (await client.models.list()).data.map((model) => model.id);
seen.model = (await client.models.retrieve("painter-1")).id;

for (const [name, body] of Object.entries({
  bad_size: { prompt: "a cat", size: "enormous" },
  no_model: { prompt: "a cat", model: "imagen" },
  blocked: { prompt: "a naked woman, explicit porn" },
})) {
  try {
    await client.images.generate(body);
    seen[name] = "no error";
  } catch (error) {
    seen[name] = { kind: error.constructor.name, status: error.status, code: error.code, param: error.param };
  }
}
console.log(JSON.stringify(seen));
