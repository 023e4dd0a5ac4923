// Vercel's AI SDK with its OpenAI provider, unchanged, against the base URL in argv. Prints one JSON object.
import { createOpenAI } from "@ai-sdk/openai";
import { generateImage } from "ai";

const [baseURL, apiKey] = process.argv.slice(2);
const provider = createOpenAI({ baseURL, apiKey });
const seen = {};
for (const model of ["painter-1", "gpt-image-1"]) {
  const { images } = await generateImage({ model: provider.image(model), prompt: "hai con chó trong rừng tuyết", size: "64x64", n: 2 });
  seen[model] = images.map((image) => Buffer.from(image.uint8Array).subarray(0, 8).toString("hex"));
}
try {
  await generateImage({ model: provider.image("imagen"), prompt: "a cat", maxRetries: 0 });
} catch (error) {
  seen.refused = { status: error.statusCode, message: error.message };
}
console.log(JSON.stringify(seen));
