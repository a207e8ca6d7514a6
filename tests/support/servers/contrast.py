"""Whether words stand out from their ground, asked in a real browser."""

# Each text's colour against the nearest ground behind it, as WCAG 2 reckons it; 4.5 is its AA.
FAINT_TEXTS = """() => {
  const numbers = css => css.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const ground = element => {
    const own = numbers(getComputedStyle(element).backgroundColor);
    return own[3] === 0 && element.parentElement ? ground(element.parentElement) : own;
  };
  const contrast = each => {
    const [low, high] = [numbers(getComputedStyle(each).color), ground(each)]
      .map(light).sort((a, b) => a - b);
    return (high + .05) / (low + .05);
  };
  const speaks = each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  return [...document.body.querySelectorAll("*")].filter(speaks)
    .filter(each => contrast(each) < 4.5).map(each => each.textContent);
}"""
