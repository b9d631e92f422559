export const pictureTexts = {
  choose: 'Choose pictures',
  more: 'Add pictures',
  again: 'Upload again',
  remove: 'Remove picture {{n}}',
  hint: 'Up to {{n}}. Place and camera are removed.',
  uploading_one: 'Uploading · {{n}} left',
  uploading_other: 'Uploading · {{n}} left',
  problem: {
    type: 'Only JPEG, PNG, WebP and AVIF can be uploaded.',
    pixels: 'The picture has too many pixels.',
    small: 'The picture is too small.',
    damaged: 'The picture cannot be read. Please choose another.',
    large: 'One picture is larger than 20 MB.',
    tooMany: 'No more can be uploaded today. Please try again tomorrow.',
    offline: 'The connection is gone. Press “Upload again” once it is back.',
    failed: 'It could not be uploaded. Press “Upload again”.',
  },
};
