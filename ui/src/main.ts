import { mount } from "svelte";
import App from "./App.svelte";
import { tauri } from "./ipc/tauri";
import { storyAskedFor } from "./reading/asked";
import "./tokens.css";
import "./base.css";

const target = document.getElementById("window");
if (target) mount(App, { target, props: { ipc: tauri, asked: storyAskedFor(location.hash) } });
